using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Types;

/// <summary>An object or interface whose fields are being collected.</summary>
internal sealed class TypeDraft(FieldedType type, Type? clrType, string owner, string path)
{
    private readonly List<FieldDefinition> _fields = [];
    private readonly List<InterfaceType> _interfaces = [];

    public FieldedType Type { get; } = type;

    /// <summary>The C# type behind it; null for the root types and generated types.</summary>
    public Type? ClrType { get; } = clrType;

    public string Owner { get; } = owner;

    /// <summary>The members by which the type was reached first, for messages.</summary>
    public string Path { get; } = path;

    /// <summary>Properties of the C# type that are no fields.</summary>
    public HashSet<string> IgnoredProperties { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether objects are loaded by id for <c>node(id:)</c> and references.</summary>
    public bool IsNode { get; set; }

    public IReadOnlyList<FieldDefinition> Fields => _fields;

    public void Add(FieldDefinition field, Problems problems)
    {
        var index = _fields.FindIndex(f => f.Name == field.Name);
        if (index < 0)
        {
            _fields.Add(field);
            return;
        }

        var other = _fields[index];
        problems.Add(InferenceErrors.FieldTwice(
            Type.Name, field.Name, other.Member ?? other.Name, other.Owner ?? Owner, field.Member ?? field.Name, field.Owner ?? Owner));
    }

    public void Implement(InterfaceType implemented)
    {
        if (!_interfaces.Contains(implemented))
        {
            _interfaces.Add(implemented);
        }
    }

    public void Complete(Problems problems)
    {
        if (_fields.Count == 0)
        {
            problems.Add(InferenceErrors.Empty(Type.Name, Owner, Path));
        }

        Type.Complete(_fields, _interfaces);
    }
}
