using System.Reflection;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Arguments;

/// <summary>A parameter or property that becomes an argument or input field.</summary>
internal sealed record InputMember(
    string Name,
    TypeShape Shape,
    string Member,
    string? Description,
    string? Deprecation,
    IDAttribute? Id,
    GraphQLTypeAttribute? Type,
    GraphQLDefaultValueAttribute? GivenDefault,
    object? Default)
{
    public IReadOnlyList<DirectiveNode> Directives { get; private init; } = [];

    public static InputMember Of(ParameterInfo parameter, Owners owners) => new(
        MemberNames.Of(parameter),
        TypeShape.Of(parameter),
        $"{MemberNames.Describe(parameter.Member)}({parameter.Name})",
        owners.Describe(parameter),
        parameter.Deprecation(),
        parameter.GetCustomAttribute<IDAttribute>(),
        parameter.GetCustomAttribute<GraphQLTypeAttribute>(),
        parameter.GetCustomAttribute<GraphQLDefaultValueAttribute>(),
        parameter.HasDefaultValue ? parameter.DefaultValue : null)
    {
        Directives = parameter.Directives(),
    };

    public static InputMember Of(PropertyInfo property, ParameterInfo? parameter, Owners owners) => new(
        MemberNames.Of(property),
        TypeShape.OfOptional(property),
        MemberNames.Describe(property),
        owners.Describe(property),
        property.Deprecation() ?? parameter?.Deprecation(),
        property.OfProperty<IDAttribute>(),
        property.OfProperty<GraphQLTypeAttribute>(),
        property.OfProperty<GraphQLDefaultValueAttribute>(),
        parameter is { HasDefaultValue: true } ? parameter.DefaultValue : null)
    {
        Directives = property.Directives(),
    };
}
