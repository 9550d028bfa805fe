using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Conformance.Uploading;

[QueryType]
internal static class UploadQueries
{
    public static bool GetIsThere() => true;
}
