namespace CrmPlatform.Conformance.Reference;

/// <summary>The number that the mutations of one request add to.</summary>
internal sealed class RequestCounter
{
    public long Value { get; set; }
}
