using System.Text.Json;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>Resolves a field as its graphql-cats directives say, else from the map that is the parent or the scenario's root.</summary>
internal sealed class CatsResolver(FieldDefinitionNode field, CatsData data, object root) : BatchResolver
{
    public override ValueTask ResolveAsync(FieldBatch batch)
    {
        for (var i = 0; i < batch.Parents.Count; i++)
        {
            try
            {
                batch.SetResult(i, Resolve(batch.Parents[i], batch.Arguments));
            }
            catch (GraphQLException e)
            {
                batch.SetError(i, e);
            }
        }

        return ValueTask.CompletedTask;
    }

    private object? Resolve(object parent, IReadOnlyDictionary<string, object?> arguments) => field.Directives.FirstOrDefault()?.Name.Value switch
    {
        "resolveString" or "resolvePromiseString" => arguments.Aggregate(Text("value"), (text, a) => text.Replace("$" + a.Key, $"{a.Value}", StringComparison.Ordinal)),
        "resolveError" or "resolvePromiseReject" => throw Error(Text("message")),
        "resolveErrorList" or "resolvePromiseRejectList" => Texts("values").Zip(Texts("messages"), (value, message) => new object[] { value, Error(message) }).SelectMany(v => v).ToList(),
        "resolveEmptyObject" => new Dictionary<string, object>(),
        "argumentsJson" => JsonSerializer.Serialize(arguments),
        _ => data.Read(((Dictionary<string, object>)(parent is Dictionary<string, object> ? parent : root)).GetValueOrDefault(field.Name.Value)),
    };

    private string Text(string argument) => ((StringValueNode)Value(argument)).Value;

    private IEnumerable<string> Texts(string argument) => ((ListValueNode)Value(argument)).Items.Select(v => ((StringValueNode)v).Value);

    private ValueNode Value(string argument) => field.Directives[0].Arguments.First(a => a.Name.Value == argument).Value;

    private static GraphQLException Error(string message) => new(new GraphQLError(message));
}
