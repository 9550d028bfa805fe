namespace CrmPlatform.Conformance.Workload;

internal sealed class Chain(int number)
{
    public string Id => $"chain-{number}";

    public Chain Next => new(number + 1);
}
