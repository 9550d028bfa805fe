using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas.Rules;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Sdl;

/// <summary>Checks a text before types are made of it: members are defined once, and directives are defined and in their places.</summary>
internal sealed class SdlRules(DocumentNode document, SdlDefinitions definitions, SdlOptions options, SchemaProblems problems)
{
    private readonly SdlDirectiveRules _directives = new(document.Source, definitions, options, problems);

    public void Check()
    {
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case SchemaDefinitionNode schema:
                    _directives.Check(schema.Directives, "schema", DirectiveLocations.Schema);
                    break;
                case TypeDefinitionNode type:
                    _directives.Check(type.Directives, type.Name.Value, DefinitionLocations.Of(type));
                    break;
                case DirectiveDefinitionNode directive:
                    CheckInputValues(directive.Arguments, "@" + directive.Name.Value, DirectiveLocations.ArgumentDefinition);
                    break;
            }
        }

        foreach (var type in definitions.Types)
        {
            CheckMembers(type);
        }
    }

    private void CheckMembers(TypeDefinitionNode type)
    {
        var name = type.Name.Value;
        switch (type)
        {
            case FieldedTypeDefinitionNode fielded:
                CheckFields(name, [.. definitions.PartsOf(fielded).SelectMany(p => p.Fields)]);
                break;
            case EnumTypeDefinitionNode enumeration:
                var values = definitions.PartsOf(enumeration).SelectMany(p => p.Values).ToList();
                CheckNames(name, values.Select(v => v.Name));
                values.ForEach(v => _directives.Check(v.Directives, $"{name}.{v.Name.Value}", DirectiveLocations.EnumValue));
                break;
            case InputObjectTypeDefinitionNode input:
                CheckInputValues([.. definitions.PartsOf(input).SelectMany(p => p.Fields)], name, DirectiveLocations.InputFieldDefinition);
                break;
        }
    }

    private void CheckFields(string type, List<FieldDefinitionNode> fields)
    {
        CheckNames(type, fields.Select(f => f.Name));
        foreach (var field in fields)
        {
            var place = $"{type}.{field.Name.Value}";
            _directives.Check(field.Directives, place, DirectiveLocations.FieldDefinition);
            CheckInputValues(field.Arguments, place, DirectiveLocations.ArgumentDefinition);
        }
    }

    private void CheckInputValues(IReadOnlyList<InputValueDefinitionNode> values, string owner, DirectiveLocations location)
    {
        CheckNames(owner, values.Select(v => v.Name));
        foreach (var value in values)
        {
            _directives.Check(value.Directives, $"{owner}.{value.Name.Value}", location);
        }
    }

    private void CheckNames(string owner, IEnumerable<NameNode> names)
    {
        foreach (var same in names.GroupBy(n => n.Value).Where(g => g.Skip(1).Any()))
        {
            problems.Add(SdlErrors.MemberTwice(owner, same.Key), [.. same.Select(n => document.Source.LocationOf(n.Start))]);
        }
    }
}
