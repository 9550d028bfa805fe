using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Types;

/// <summary>The types that are known so far, by name and by C# type, and what is still to be done for them.</summary>
internal sealed class TypeRegistry(Problems problems)
{
    private readonly Dictionary<string, (NamedType Type, string Origin, string Owner)> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<(Type Type, bool IsInput), NamedType> _byClrType = [];
    private readonly Dictionary<NamedType, TypeDraft> _drafts = [];
    private readonly Queue<TypeDraft> _unread = [];
    private readonly List<TypeDraft> _order = [];

    public IEnumerable<NamedType> Types => _byName.Values.Select(v => v.Type);

    public IReadOnlyList<TypeDraft> Drafts => _order;

    public NamedType? Find(string name) => _byName.TryGetValue(name, out var found) ? found.Type : null;

    public NamedType? FindOutput(Type type) => _byClrType.GetValueOrDefault((type, false));

    public NamedType? FindInput(Type type) => _byClrType.GetValueOrDefault((type, true));

    public TypeDraft? DraftOf(NamedType? type) => type is null ? null : _drafts.GetValueOrDefault(type);

    public string OwnerOf(NamedType type) => _byName.TryGetValue(type.Name, out var found) ? found.Owner : "";

    /// <summary>Adds a type of a C# type; a second type of the same name is an error that names both owners.</summary>
    public void Declare(NamedType type, Type clrType, bool isInput, string owner)
    {
        _byClrType[(clrType, isInput)] = type;
        Declare(type, MemberNames.Describe(clrType), owner);
    }

    /// <summary>Adds a type that is not behind one C# type alone, such as a connection.</summary>
    public void Declare(NamedType type, string origin, string owner)
    {
        if (_byName.TryGetValue(type.Name, out var other) && other.Type != type)
        {
            problems.Add(InferenceErrors.TypeTwice(type.Name, other.Origin, other.Owner, origin, owner));
            return;
        }

        _byName[type.Name] = (type, origin, owner);
    }

    public void Declare(TypeDraft draft, string origin)
    {
        if (draft.ClrType is { } clrType)
        {
            _byClrType.TryAdd((clrType, false), draft.Type);
        }

        Declare(draft.Type, origin, draft.Owner);
        _drafts[draft.Type] = draft;
        _order.Add(draft);
        _unread.Enqueue(draft);
    }

    public bool HasUnread => _unread.Count > 0;

    /// <summary>Takes a type whose fields were not read yet.</summary>
    public bool TryTakeUnread(out TypeDraft draft) => _unread.TryDequeue(out draft!);
}
