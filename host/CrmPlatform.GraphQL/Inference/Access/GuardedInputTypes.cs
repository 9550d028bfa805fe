using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Access;

/// <summary>Which arguments lead to input fields that have rules.</summary>
internal sealed class GuardedInputTypes(IEnumerable<InputValueDefinition> guarded)
{
    private readonly HashSet<InputValueDefinition> _guarded = [.. guarded];
    private readonly Dictionary<InputObjectType, bool> _known = [];

    public bool Holds(InputValueDefinition argument) => _guarded.Count > 0 && argument.Type.Named is InputObjectType type && Holds(type);

    private bool Holds(InputObjectType type)
    {
        if (_known.TryGetValue(type, out var known))
        {
            return known;
        }

        // Inputs lead to themselves: every type that is reached is looked at once.
        var reached = new HashSet<InputObjectType> { type };
        var open = new Stack<InputObjectType>([type]);
        while (open.TryPop(out var next))
        {
            foreach (var field in next.Fields)
            {
                if (_guarded.Contains(field))
                {
                    return _known[type] = true;
                }

                if (field.Type.Named is InputObjectType inner && reached.Add(inner))
                {
                    open.Push(inner);
                }
            }
        }

        return _known[type] = false;
    }
}
