namespace CrmPlatform.Architecture.Tests.Support.Metadata;

/// <summary>An outermost type of an assembly, the source file it was compiled from, and all types that it names.</summary>
internal sealed record CompiledType(string Namespace, string Name, string File, IReadOnlySet<UsedType> Uses)
{
    public override string ToString() => $"{Namespace}.{Name}";
}
