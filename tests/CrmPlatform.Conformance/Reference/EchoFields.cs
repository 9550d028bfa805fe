using CrmPlatform.Conformance.Resolving;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.Conformance.Reference;

/// <summary>The resolvers of <c>Echo</c>: they answer what they were asked with.</summary>
internal static class EchoFields
{
    private static readonly string[] Plain =
        ["int", "intRequired", "intDefault", "intRequiredDefault", "float", "string", "boolean", "id", "enum", "ints", "intsRequired", "grid"];

    public static Dictionary<string, FieldResolver> All { get; } = Create();

    private static Dictionary<string, FieldResolver> Create()
    {
        var all = Plain.ToDictionary(name => $"Echo.{name}", FieldResolver (_) => new EachParent<object>((_, a) => a["v"]));
        all["Echo.stringLength"] = new EachParent<object>((_, a) => a.Get<string>("v").EnumerateRunes().Count());
        all["Echo.input"] = new EachParent<object>((_, a) => a.All.TryGetValue("v", out var v) ? CanonicalJson.Of(v) : "absent");
        all["Echo.inputDefault"] = all["Echo.input"];
        all["Echo.by"] = new EachParent<object>((_, a) => CanonicalJson.Of(a["v"]));
        all["Echo.given"] = new EachParent<object>((_, a) => string.Join(',', a.All.Keys.Order(StringComparer.Ordinal)));
        return all;
    }
}
