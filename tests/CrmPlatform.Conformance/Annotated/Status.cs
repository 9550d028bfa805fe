namespace CrmPlatform.Conformance.Annotated;

internal enum Status
{
    Draft,

    Live,

    Archived,
}
