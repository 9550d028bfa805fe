using System.Reflection;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Access;

/// <summary>Turns [Authorize] and [AllowAnonymous] into the rules of fields, types and inputs, wherever they are inherited.</summary>
internal sealed class AccessAnnotations(TypeRegistry registry, FieldReads reads, RootRules roots, Func<Type, IReadOnlyList<AccessRule>> rulesOf)
{
    private const string Authorize = "authorize";
    private const string AllowAnonymous = "allowAnonymous";

    private readonly HashSet<NamedType> _isOpen = [];

    /// <summary>Gives a field the rules of the class that its method stands in.</summary>
    public void Inherit(FieldDefinition field, Type declaring)
    {
        if (field.AppliedDirectives.All(d => d.Name.Value != AllowAnonymous))
        {
            field.AccessRules = [.. field.AccessRules, .. rulesOf(declaring)];
            foreach (var rule in declaring.Directives().Where(d => d.Name.Value == Authorize))
            {
                field.Apply(rule);
            }
        }
    }

    /// <summary>Sets the rules of everything, once all types are complete; the annotations are not for readers of the schema.</summary>
    public void Apply(IReadOnlyList<FieldedType> types)
    {
        foreach (var type in types)
        {
            // A stub has the rules of its owner's type already.
            type.AccessRules = [.. type.AccessRules, .. Rules(type.AppliedDirectives)];
            type.Withdraw(Authorize);
        }

        foreach (var type in types.OfType<ObjectType>().Where(t => t.Interfaces.Any(i => i.AccessRules.Count > 0)))
        {
            type.AccessRules = [.. type.AccessRules, .. type.Interfaces.SelectMany(i => i.AccessRules)];
        }

        foreach (var type in types)
        {
            ReadFields(type);
        }

        // Before rules spread: that a result has rules does not say who may ask for it.
        roots.Check(types);

        // A type with a field for everybody can be reached by everybody; its other fields keep the rules.
        foreach (var type in _isOpen)
        {
            type.AccessRules = [];
        }

        foreach (var type in types)
        {
            InheritFields(type);
        }

        Spread(types);
    }

    private void ReadFields(FieldedType type)
    {
        foreach (var field in type.Fields)
        {
            field.AnonymousReason = field.AppliedDirectives.FirstOrDefault(d => d.Name.Value == AllowAnonymous) is { } open ? Reason(open) : null;
            var isOpen = field.AnonymousReason is not null;
            field.AccessRules = [.. field.AccessRules, .. Rules(field.AppliedDirectives)];
            if (isOpen)
            {
                _isOpen.Add(type);
            }
            else
            {
                field.AccessRules = [.. type.AccessRules, .. field.AccessRules];
            }

            field.Withdraw(Authorize);
            field.Withdraw(AllowAnonymous);
        }
    }

    private static void InheritFields(FieldedType type)
    {
        foreach (var field in type.Fields)
        {
            var inherited = type.Interfaces.Select(i => i.FindField(field.Name)).OfType<FieldDefinition>().SelectMany(f => f.AccessRules).Except(field.AccessRules).ToList();
            if (inherited.Count > 0)
            {
                field.AccessRules = [.. field.AccessRules, .. inherited];
            }
        }
    }

    // What leads to objects of a type is closed with it; what is computed of a field is closed with the field.
    private void Spread(IReadOnlyList<FieldedType> types)
    {
        var own = types.SelectMany(t => t.Fields).ToDictionary(f => f, f => f.AccessRules);
        var ofMutations = MutationInputs.Guard(types);
        foreach (var (field, rules) in own)
        {
            field.AccessRules = [.. rules.Union(OfObjects(field.Type.Named))];
        }

        foreach (var (output, row, name) in reads.Outputs)
        {
            output.AccessRules = [.. output.AccessRules.Union(Of(row, name))];
        }

        foreach (var (input, row, name) in reads.Inputs)
        {
            input.AccessRules = [.. Of(row, name)];
        }

        var guarded = new GuardedInputTypes(reads.Inputs.Where(i => i.Input.AccessRules.Count > 0).Select(i => i.Input).Concat(ofMutations));
        foreach (var field in own.Keys)
        {
            field.HasGuardedInputs = field.Arguments.Any(guarded.Holds);
        }
    }

    private IEnumerable<AccessRule> Of(Type row, string? field)
    {
        var type = registry.FindOutput(row);
        return field is null || (type as FieldedType)?.FindField(field) is not { } read ? type is null ? [] : OfObjects(type) : read.AccessRules;
    }

    private static IReadOnlyList<AccessRule> OfObjects(NamedType type) => type is ObjectType ? type.AccessRules : [];

    private static string Reason(DirectiveNode open) =>
        open.Arguments.FirstOrDefault(a => a.Name.Value == "reason")?.Value is StringValueNode reason ? reason.Value : "";

    private static IReadOnlyList<AccessRule> Rules(IReadOnlyList<DirectiveNode> applied) => [.. applied.Where(d => d.Name.Value == Authorize).Select(Rule)];

    private static AccessRule Rule(DirectiveNode directive) => new(
        directive.Arguments.FirstOrDefault(a => a.Name.Value == "policy")?.Value is StringValueNode policy ? policy.Value : null,
        directive.Arguments.FirstOrDefault(a => a.Name.Value == "roles")?.Value is ListValueNode roles ? [.. roles.Items.OfType<StringValueNode>().Select(r => r.Value)] : []);
}
