using System.Reflection;
using CrmPlatform.GraphQL.Inference.Arguments;
using CrmPlatform.Sdk;

namespace CrmPlatform.GraphQL.Inference;

/// <summary>The properties of an object that a client gave values for.</summary>
/// <remarks>
/// As a parameter of a method it becomes an argument for each property of <typeparamref name="T"/> that can be set. None of
/// them is required: this is how a change names only what it changes.
/// </remarks>
/// <typeparam name="T">The object's type.</typeparam>
public sealed class GivenMembers<T>
    where T : class
{
    private readonly List<(PropertyInfo Property, object? Value)> _given = [];

    internal GivenMembers(IReadOnlyDictionary<string, object?> values, IReadOnlyList<GivenMember> members)
    {
        foreach (var member in members)
        {
            if (values.TryGetValue(member.Name, out var value))
            {
                _given.Add((member.Property, value is not null || member.IsNullable
                    ? value
                    : throw new InvalidInputException(member.Name, $"'{member.Name}' may be left out, but not be null.")));
            }
        }
    }

    /// <summary>The properties that have a value, in the order of their declaration.</summary>
    public IEnumerable<PropertyInfo> Properties => _given.Select(g => g.Property);

    /// <summary>Sets the given values; the other properties stay as they are.</summary>
    public void ApplyTo(T target)
    {
        foreach (var (property, value) in _given)
        {
            property.SetValue(target, value);
        }
    }
}
