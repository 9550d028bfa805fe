using System.Linq.Expressions;
using System.Reflection;
using CrmPlatform.GraphQL.Inference.Arguments;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Binds the parameters of annotated methods and compiles the call.</summary>
internal sealed class MethodBinder(Owners owners, InputValues inputs, ParentBinding parents, Func<Type, bool> isService)
{
    private static readonly MethodInfo ServiceMethod = typeof(ServiceProviderServiceExtensions)
        .GetMethods().First(m => m is { Name: nameof(ServiceProviderServiceExtensions.GetRequiredService), IsGenericMethod: true });

    /// <summary>The bound method; null when a parameter cannot be bound, which was told.</summary>
    public BoundMethod? Bind(MethodInfo method, TypeDraft draft, string path)
    {
        var parent = Expression.Parameter(typeof(object), "parent");
        var batch = Expression.Parameter(typeof(FieldBatch), "batch");
        var values = Expression.Parameter(typeof(IReadOnlyDictionary<string, object?>), "arguments");
        var owner = owners.NameOf(method.DeclaringType!);
        var bound = new List<Expression>();
        var arguments = new List<InputValueDefinition>();
        IReadOnlyList<string>? requires = [];
        foreach (var parameter in method.GetParameters())
        {
            if (parameter.IsDefined(typeof(ParentAttribute)))
            {
                if (parents.Bind(parameter, parent, draft) is not { } own)
                {
                    return null;
                }

                bound.Add(own.Value);
                requires = own.Requires;
            }
            else if (parameter.IsDefined(typeof(EventMessageAttribute)))
            {
                bound.Add(Expression.Convert(parent, parameter.ParameterType));
            }
            else if (FromRequest(parameter, batch) is { } known)
            {
                bound.Add(known);
            }
            else if (GivenArguments.Is(parameter.ParameterType))
            {
                if (GivenArguments.Of(parameter.ParameterType, inputs, owners, values, path) is not { } given)
                {
                    return null;
                }

                arguments.AddRange(given.Arguments);
                bound.Add(given.Value);
            }
            else
            {
                var member = InputMember.Of(parameter, owners);
                if (inputs.Of(member, owner, draft.ClrType is null ? null : draft.Type.Name, $"{path}({parameter.Name})", isOneOf: false) is not { } argument)
                {
                    return null;
                }

                arguments.Add(argument);
                bound.Add(ArgumentReading.Read(values, member, parameter.ParameterType));
            }
        }

        var call = Awaiting.Wrap(Expression.Call(method, bound));
        var late = new Late<Invocation>(Expression.Lambda<Invocation>(call, parent, batch, values).Compile);
        return new BoundMethod((p, b, v) => late.Value(p, b, v), arguments, requires, TypeShape.OfReturn(method));
    }

    /// <summary>The value of a parameter that the request itself or its services give; null for any other.</summary>
    public Expression? FromRequest(ParameterInfo parameter, Expression batch)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return Expression.Property(batch, nameof(FieldBatch.Cancellation));
        }

        var services = Expression.Property(batch, nameof(FieldBatch.Services));
        if (type == typeof(IServiceProvider))
        {
            return services;
        }

        // A container makes a list of anything, an empty one at worst: a list is an argument unless it is marked.
        return parameter.IsDefined(typeof(ServiceAttribute)) || (TypeShape.ItemTypeOf(type) is null && isService(type))
            ? Expression.Call(ServiceMethod.MakeGenericMethod(type), services)
            : null;
    }
}
