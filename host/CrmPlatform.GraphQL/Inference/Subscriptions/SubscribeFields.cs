using System.Reflection;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Subscriptions;

/// <summary>Makes subscription fields of [Subscribe] methods: where messages come from, and the method that is asked for each.</summary>
internal sealed class SubscribeFields(MethodFields methods, MethodBinder binder, Owners owners, Problems problems, Func<MethodInfo, IEventSource?> sourceOf)
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The field; null when it has none, which was told or is left out.</summary>
    public FieldDefinition? Of(MethodInfo method, SubscribeAttribute subscribe, TypeDraft draft)
    {
        if (method.GetParameters().FirstOrDefault(p => p.IsDefined(typeof(EventMessageAttribute))) is not { } message)
        {
            return Refuse(method, "it takes no message. Add a parameter with [EventMessage]");
        }

        if (methods.Of(method, draft) is not { Resolver: BatchResolver resolver } field)
        {
            return null;
        }

        var arguments = field.Arguments.ToList();
        var source = subscribe.With is { } with ? With(with, method, message, draft, arguments) : sourceOf(method) ?? Topic(method, arguments);
        if (source is null)
        {
            return null;
        }

        var stream = typeof(MessageStreamResolver<>).MakeGenericType(message.ParameterType);
        return field.With((FieldResolver)Activator.CreateInstance(stream, source, resolver)!, arguments);
    }

    private TopicSource? Topic(MethodInfo method, List<InputValueDefinition> arguments)
    {
        var topic = new TopicTemplate(method.GetCustomAttribute<TopicAttribute>()?.Topic ?? method.Name);
        if (topic.Arguments.FirstOrDefault(name => arguments.All(a => a.Name != name)) is { } unknown)
        {
            Refuse(method, $"its topic names '{unknown}', which is none of its arguments. Add a parameter '{unknown}'");
            return null;
        }

        return new TopicSource(topic);
    }

    private MethodSource? With(string name, MethodInfo method, ParameterInfo message, TypeDraft draft, List<InputValueDefinition> arguments)
    {
        if (method.DeclaringType!.GetMethod(name, Any) is not { } with)
        {
            Refuse(method, $"its class has no static method '{name}'. Use nameof(...) of a method that returns the messages");
            return null;
        }

        var result = TypeShape.OfReturn(with).Type;
        var isStream = typeof(IAsyncEnumerable<>).MakeGenericType(message.ParameterType).IsAssignableFrom(result)
            || typeof(ISourceStream<>).MakeGenericType(message.ParameterType).IsAssignableFrom(result);
        if (!isStream)
        {
            Refuse(method, $"'{name}' returns '{FriendlyName.Of(result)}'. Return 'IAsyncEnumerable<{FriendlyName.Of(message.ParameterType)}>'");
            return null;
        }

        if (binder.Bind(with, draft, $"{draft.Type.Name}.{MemberNames.Of(method)}") is not { } bound)
        {
            return null;
        }

        arguments.AddRange(bound.Arguments.Where(a => arguments.All(known => known.Name != a.Name)));
        return new MethodSource(bound.Invoke);
    }

    private FieldDefinition? Refuse(MethodInfo method, string why)
    {
        problems.Add(InferenceErrors.Subscription(MemberNames.Describe(method), owners.NameOf(method.DeclaringType!), why));
        return null;
    }
}
