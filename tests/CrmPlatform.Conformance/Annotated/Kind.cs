namespace CrmPlatform.Conformance.Annotated;

internal enum Kind
{
    User,

    Post,

    Comment,
}
