using System.Reflection;

namespace CrmPlatform.GraphQL.Inference.Arguments;

/// <summary>A property that becomes an argument which may be left out.</summary>
/// <param name="Name">The argument's name.</param>
/// <param name="Property">The property.</param>
/// <param name="IsNullable">Whether null is a value of it.</param>
internal sealed record GivenMember(string Name, PropertyInfo Property, bool IsNullable);
