using CrmPlatform.Sdk;

namespace MisfitListener;

/// <summary>Asks for a field that no module has.</summary>
/// <param name="Weather">The answer.</param>
[TenantQuery("{ weather }")]
public sealed record UnknownQuestion(string Weather);
