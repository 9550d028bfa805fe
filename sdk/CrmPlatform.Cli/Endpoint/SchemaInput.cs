namespace CrmPlatform.Cli.Endpoint;

/// <summary>An argument or a field of an input object.</summary>
internal sealed record SchemaInput(string Name, TypeRef Type, bool HasDefault)
{
    public bool MustBeGiven => Type.IsRequired && !HasDefault;
}
