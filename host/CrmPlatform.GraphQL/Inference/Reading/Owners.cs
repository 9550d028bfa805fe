using System.Reflection;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Reading;

/// <summary>Who brings a C# type, and what is written about it.</summary>
internal sealed class Owners
{
    private readonly Dictionary<Type, InferenceSource> _byType = [];
    private readonly Dictionary<Assembly, InferenceSource> _byAssembly = [];

    private readonly IDescriptions? _shared;

    public Owners(IReadOnlyList<InferenceSource> sources, IDescriptions? shared)
    {
        _shared = shared;
        foreach (var source in sources)
        {
            foreach (var type in source.Types)
            {
                _byType.TryAdd(type, source);
                if (!type.IsConstructedGenericType)
                {
                    _byAssembly.TryAdd(type.Assembly, source);
                }
            }
        }
    }

    public InferenceSource? SourceOf(Type type)
    {
        if (_byType.TryGetValue(type, out var own))
        {
            return own;
        }

        type = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return _byType.GetValueOrDefault(type) ?? _byAssembly.GetValueOrDefault(type.Assembly);
    }

    public string NameOf(Type type) => SourceOf(type)?.Owner ?? type.Assembly.GetName().Name ?? "unknown";

    public string? Describe(MemberInfo member) =>
        member.GetCustomAttribute<GraphQLDescriptionAttribute>(inherit: false)?.Text
        ?? (member as Type ?? member.DeclaringType) switch { { } type => DescriptionsOf(type)?.Find(member), null => null };

    public string? Describe(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Text
        ?? parameter.Member.DeclaringType switch { { } type => DescriptionsOf(type)?.Find(parameter), null => null };

    private IDescriptions? DescriptionsOf(Type type) => SourceOf(type) is { } source ? source.Descriptions : _shared;
}
