using System.Reflection;

namespace CrmPlatform.GraphQL.Inference;

/// <summary>Finds the descriptions of C# types and members.</summary>
public interface IDescriptions
{
    /// <summary>The description of a type or member, or null.</summary>
    string? Find(MemberInfo member);

    /// <summary>The description of a parameter, or null.</summary>
    string? Find(ParameterInfo parameter);
}
