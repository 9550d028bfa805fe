namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>The keys of a group, from a place on.</summary>
/// <param name="Group">The group.</param>
/// <param name="Prefix">The path to the place, with a dot at its end; empty at the top.</param>
internal sealed record KeyPart(GroupRow Group, string Prefix)
{
    public KeyPart At(string name) => new(Group, $"{Prefix}{name}.");

    public object? ReadPlain(string name) => Group.PlainKeyAt(Prefix + name);

    public object? Read(string name) => Group.KeyAt(Prefix + name);
}
