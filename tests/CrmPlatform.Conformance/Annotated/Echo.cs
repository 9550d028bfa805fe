namespace CrmPlatform.Conformance.Annotated;

internal sealed class Echo;
