using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Federation;

/// <summary>Answers <c>_service</c> with the text of the schema, which is made when it is asked for first.</summary>
internal sealed class ServiceResolver : BatchResolver
{
    private Lazy<string>? _sdl;

    public PropertyResolver Sdl { get; } = new(static text => text);

    public void Use(Func<string> sdl) => _sdl = new(sdl);

    public override ValueTask ResolveAsync(FieldBatch batch)
    {
        batch.SetResult(0, _sdl!.Value);
        return default;
    }
}
