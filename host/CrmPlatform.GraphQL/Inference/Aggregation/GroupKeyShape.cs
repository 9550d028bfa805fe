using System.Reflection;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>What objects of a C# type can be grouped by, with its GraphQL types.</summary>
/// <param name="key">The type of the keys that groups have.</param>
/// <param name="by">The input that names what to group by.</param>
internal sealed class GroupKeyShape(ObjectType key, InputObjectType by)
{
    private readonly Dictionary<string, GroupKeyNode> _nodes = new(StringComparer.Ordinal);

    public ObjectType Key { get; } = key;

    public InputObjectType By { get; } = by;

    public void Add(string name, GroupKeyNode node) => _nodes[name] = node;

    /// <summary>The keys that an input names.</summary>
    public List<GroupKey> Read(IReadOnlyDictionary<string, object?> by)
    {
        var keys = new List<GroupKey>();
        Read(by, "", [], [], keys);
        return keys;
    }

    private void Read(IReadOnlyDictionary<string, object?> by, string prefix, IReadOnlyList<KeyJoin> joins, IReadOnlyList<PropertyInfo> path, List<GroupKey> keys)
    {
        foreach (var (name, value) in by)
        {
            switch (_nodes[name])
            {
                case GroupKeyNode.Leaf leaf when value is true or TimeBucket:
                    keys.Add(leaf.Key(prefix + name, joins, path, value as TimeBucket?));
                    break;
                case GroupKeyNode.Complex complex when value is IReadOnlyDictionary<string, object?> inner:
                    complex.Shape.Read(inner, $"{prefix}{name}.", joins, [.. path, complex.Property], keys);
                    break;
                case GroupKeyNode.Related related when value is IReadOnlyDictionary<string, object?> inner:
                    // The row holds the other's id itself, so for the id alone there is no need to look there.
                    if (inner.GetValueOrDefault(related.IdName) is true)
                    {
                        keys.Add(related.Id.Key($"{prefix}{name}.{related.IdName}", joins, path, null));
                    }

                    related.Shape?.Read(
                        inner.Where(i => i.Key != related.IdName).ToDictionary(), $"{prefix}{name}.", [.. joins, new KeyJoin(prefix + name, related.Relation!)], [], keys);
                    break;
            }
        }
    }
}
