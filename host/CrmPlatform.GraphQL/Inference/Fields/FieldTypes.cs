using System.Reflection;
using CrmPlatform.GraphQL.Inference.Arguments;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Fields;

/// <summary>Finds the types of methods' results, and what turns the results into them.</summary>
internal sealed class FieldTypes(OutputTypes outputs, TypeSyntax syntax, Owners owners)
{
    /// <summary>The type; null when there is none, which was told.</summary>
    public GraphQLType? Of(MethodInfo method, TypeShape shape, TypeDraft draft, string path)
    {
        if (method.GetCustomAttribute<GraphQLTypeAttribute>() is { } given)
        {
            return syntax.Read(given.Syntax, MemberNames.Describe(method), owners.NameOf(method.DeclaringType!));
        }

        return method.IsDefined(typeof(IDAttribute)) ? PropertyFields.IdType(shape) : outputs.Of(shape, path);
    }

    /// <summary>Turns keys into global ids; null to leave values as they are.</summary>
    public Func<object?, object?>? Conversion(MethodInfo method, TypeShape shape, TypeDraft draft) => method.GetCustomAttribute<IDAttribute>() is { } id
        ? OutputConversion.Of(shape, IdConversion.Writer(id.TypeName ?? draft.Type.Name))
        : null;
}
