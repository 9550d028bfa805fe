namespace CrmPlatform.Architecture.Tests.Support.Metadata;

/// <summary>A type that code names: the assembly it comes from and its outermost type's full name.</summary>
internal sealed record UsedType(string Assembly, string Namespace, string Name)
{
    public override string ToString() => $"{Namespace}.{Name}";
}
