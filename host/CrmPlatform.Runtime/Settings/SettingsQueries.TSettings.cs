using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Settings;

/// <summary>The query field of a module's settings.</summary>
[QueryType]
internal static class SettingsQueries<TSettings>
    where TSettings : class
{
    [GraphQLName("{0}")]
    public static TSettings GetSettings(TSettings settings) => settings;
}
