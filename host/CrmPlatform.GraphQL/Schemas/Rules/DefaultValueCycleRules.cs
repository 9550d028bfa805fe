using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>Defaults of input fields do not need themselves. spec: InputObjectDefaultValueHasCycle()</summary>
internal sealed class DefaultValueCycleRules(SchemaProblems problems)
{
    private readonly HashSet<InputValueDefinition> _done = [];
    private readonly List<(InputValueDefinition Field, string Place)> _way = [];

    public void Check(InputObjectType type) => CheckValue(type, new ObjectValueNode([], -1));

    private void CheckValue(InputObjectType type, ValueNode value)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Items)
            {
                CheckValue(type, item);
            }
        }
        else if (value is ObjectValueNode given)
        {
            foreach (var field in type.Fields)
            {
                if (field.Type.Named is not InputObjectType fieldType)
                {
                    continue;
                }

                if (given.Fields.LastOrDefault(f => f.Name.Value == field.Name) is { } node)
                {
                    CheckValue(fieldType, node.Value);
                }
                else
                {
                    CheckDefault(type, field, fieldType);
                }
            }
        }
    }

    private void CheckDefault(InputObjectType type, InputValueDefinition field, InputObjectType fieldType)
    {
        if (field.DefaultValue is not { } value)
        {
            return;
        }

        var place = $"{type.Name}.{field.Name}";
        var first = _way.FindIndex(step => ReferenceEquals(step.Field, field));
        if (first >= 0)
        {
            var others = string.Join(", ", _way.Skip(first + 1).Select(step => $"'{step.Place}'"));
            problems.Add(SchemaErrors.DefaultCycle(place, others, Origin.Of(field, Origin.Of(type))));
        }
        else if (_done.Add(field))
        {
            _way.Add((field, place));
            CheckValue(fieldType, value);
            _way.RemoveAt(_way.Count - 1);
        }
    }
}
