using System.Reflection;
using CrmPlatform.GraphQL.Inference.Access;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Filtering;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Makes the fields that stand beside lists and compute over their rows.</summary>
internal sealed class AggregateFields(AggregateTypes types, FilterInputs filters, FieldReads reads, AccessAnnotations access, Owners owners, Problems problems)
{
    private readonly List<(TypeDraft Draft, FieldDefinition Field)> _made = [];

    /// <summary>Makes the field beside a list, if its method asks for one.</summary>
    /// <param name="method">The list's method.</param>
    /// <param name="bound">The method, bound.</param>
    /// <param name="draft">The type that has the list.</param>
    /// <param name="parents">Which rows belong to which parent; null at the root.</param>
    public void Add(MethodInfo method, BoundMethod bound, TypeDraft draft, ParentKeys? parents)
    {
        if (method.GetCustomAttribute<UseAggregationAttribute>() is not { } annotation)
        {
            return;
        }

        var name = MemberNames.Of(method);
        var row = bound.Result.Item!.Type;
        var filter = method.IsDefined(typeof(UseFilteringAttribute)) ? filters.Of(row) : default;
        List<InputValueDefinition> arguments = [.. bound.Arguments];
        if (filter.Type is not null)
        {
            arguments.Add(new InputValueDefinition("where", filter.Type) { Description = "Which rows." });
        }

        var model = types.Of(row, $"{draft.Type.Name}.{name}");
        var settings = new AggregateSettings(bound.Invoke, filter.Filter, row, annotation.MaxGroups) { Parents = parents };
        _made.Add((draft, reads.Of(new FieldDefinition($"{name}Aggregate", new NonNullType(model.Type), arguments)
        {
            Resolver = new AggregateResolver(model, settings) { Requires = parents is null ? [] : [parents.Property] },
            Description = $"Counts, sums and groups of `{name}`.",
            Owner = owners.NameOf(method.DeclaringType!),
            Member = MemberNames.Describe(method.AsMember()),
            AppliedDirectives = [.. method.AsMember().Directives().Where(d => d.Name.Value is "authorize" or "allowAnonymous")],
        }, row, null)));
        access.Inherit(_made[^1].Field, method.DeclaringType!);
    }

    /// <summary>Adds the fields behind all others, and reads the types that they brought.</summary>
    public void ReadFields()
    {
        foreach (var (draft, field) in _made)
        {
            draft.Add(field, problems);
        }

        types.ReadFields();
    }
}
