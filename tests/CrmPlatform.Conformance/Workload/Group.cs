namespace CrmPlatform.Conformance.Workload;

internal sealed record Group(string Id, string Name, List<Item> Members);
