using System.Reflection;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Types;

/// <summary>Makes enumerations of C# enumerations; one serves input and output.</summary>
internal sealed class EnumTypes(TypeRegistry registry, Owners owners)
{
    public EnumType Of(Type type)
    {
        if (registry.FindOutput(type) is EnumType known)
        {
            return known;
        }

        var values = type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => !f.IsIgnored()).Select(f =>
            new EnumValueDefinition(MemberNames.Of(f), f.GetValue(null)!)
            {
                Description = owners.Describe(f),
                DeprecationReason = f.Deprecation(),
                AppliedDirectives = f.Directives(),
            });
        var owner = owners.NameOf(type);
        var made = new EnumType(MemberNames.OfOutput(type), [.. values])
        {
            RuntimeType = type,
            Description = owners.Describe(type),
            Owner = owner,
            AppliedDirectives = type.Directives(),
        };
        registry.Declare(made, type, isInput: false, owner);
        return made;
    }
}
