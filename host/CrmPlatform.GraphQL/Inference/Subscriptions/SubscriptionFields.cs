using System.Reflection;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Subscriptions;

/// <summary>Makes the fields of the subscription type: [Subscribe] methods, and methods that return a stream of events.</summary>
internal sealed class SubscriptionFields(SubscribeFields subscribe, MethodBinder binder, FieldTypes types, Owners owners, Problems problems)
{
    /// <summary>The field; null when it has none, which was told.</summary>
    public FieldDefinition? Of(MethodInfo method, TypeDraft draft)
    {
        if (method.GetCustomAttribute<SubscribeAttribute>() is { } mark)
        {
            return subscribe.Of(method, mark, draft);
        }

        var member = MemberNames.Describe(method);
        var owner = owners.NameOf(method.DeclaringType!);
        var path = MemberNames.PathOf(draft.Type.Name, method, owner);
        if (binder.Bind(method, draft, path) is not { } bound)
        {
            return null;
        }

        if (TypeShape.OfStream(method) is not { } item)
        {
            problems.Add(InferenceErrors.Subscription(member, owner, $"it returns '{FriendlyName.Of(bound.Result.Type)}'. Return 'IAsyncEnumerable<T>', or add [Subscribe]"));
            return null;
        }

        if (types.Of(method, item, draft, path) is not { } type)
        {
            return null;
        }

        var resolver = typeof(EventStreamResolver<>).MakeGenericType(item.Declared);
        return new FieldDefinition(MemberNames.Of(method), type, bound.Arguments)
        {
            Resolver = (FieldResolver)Activator.CreateInstance(resolver, bound.Invoke, types.Conversion(method, item, draft))!,
            Description = owners.Describe(method),
            DeprecationReason = method.Deprecation(),
            AppliedDirectives = method.Directives(),
            Owner = owner,
            Member = member,
        };
    }
}
