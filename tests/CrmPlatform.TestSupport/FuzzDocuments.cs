namespace CrmPlatform.TestSupport;

/// <summary>Documents that are nearly right or not at all, for the schema of <see cref="PetSchema"/>; the same for the same seed.</summary>
public sealed class FuzzDocuments(int seed)
{
    private const int LongestDocument = 4_000;

    private static readonly string[] Words =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "$", "@", "...", "\"", "\"\"\"", "\\", "#", "\n", "\r", ",", "\uFEFF", "\ud83d", "😀", "-", "0", "1.5e3",
        "query", "mutation", "subscription", "fragment", "on", "type", "extend", "schema", "input", "enum", "union", "interface", "scalar", "directive", "implements", "repeatable",
        "dog", "name", "pet", "Dog", "Pet", "Query", "F", "$a", "true", "null", "SIT", "pets", "filter", "human", "id", "skip", "include", "if", "__typename", "__schema", "by",
        "defer", "stream", "label", "initialCount", "dogBarked", "list", "ids", "mother", "Canine", "Human", "CatOrDog", "9007199254740993", "1e999", "\\u{110000}", "\\uD800",
    ];

    private static readonly string[] Seeds =
    [
        "query Q($a: ID!, $b: [PetFilter!] = [{name: \"x\"}]) @onQuery { human(id: $a) { name @skip(if: true) pets { ...P } } petBy(by: {id: $a}) { ... on Dog { doesKnowCommand(dogCommand: SIT) } } }",
        "fragment P on Pet { name ... on Dog { barkVolume mother { ...P } } __typename }",
        "\"\"\"d\"\"\" type T implements A & B @d(x: [1, {a: $v}]) { f(a: Int = 1): [T!]! } extend union U = | A | B",
        "query R($a: Boolean!, $b: Int = 1) { dog { name mother @include(if: $a) { ... @defer(label: \"x\") { barkVolume isAtLocation(x: $b, y: 2) } } } pets @stream(initialCount: 1) { name } list(ids: [1, \"2\"], more: [$b]) }",
        "{ __schema { types { name fields(includeDeprecated: true) { name type { name ofType { kind } } } } } catOrDog { __typename ... on Cat { meowVolume } ... on Dog { mother { name } } } }",
        "query S($a: ID) { a: human(id: $a) { ...H } b: human(id: \"1\") { ...H age(unit: \"y\") } } fragment H on Human { name pets { ... on Canine { mother { name } } } }",
        "subscription T($a: Boolean = false) { dogBarked { name @skip(if: $a) mother { ...D } } } fragment D on Dog { barkVolume doesKnowCommand(dogCommand: HEEL) }",
        "query U($b: PetFilter, $a: ID = 1) { pets(filter: $b) { ... on Dog { name mother { mother { name(surname: true) } } } } more: pets(filter: {name: \"n\", tags: [\"t\"], inner: {name: \"m\"}}) { __typename } petBy(by: {name: \"z\"}) { name } human(id: $a) { name } }",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A document of either kind.</summary>
    public string Next() => _random.Next(3) == 0 ? NextWords() : NextChanged();

    /// <summary>Words in no order.</summary>
    public string NextWords() => string.Join(_random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, _random.Next(1, 40)).Select(_ => Any(Words)));

    /// <summary>Documents with a few changes: parts are left out, said again, moved, or replaced by words.</summary>
    public string NextChanged()
    {
        var text = _random.Next(3) > 0 ? Any(Seeds) : Any(Seeds) + " " + Any(Seeds);
        for (var change = Math.Min(_random.Next(5), _random.Next(5)); change > 0; change--)
        {
            text = Change(text) + " ";
        }

        return text.Length > LongestDocument ? text[..LongestDocument] : text;
    }

    /// <summary>Variables, as JSON or nearly so.</summary>
    public string NextVariables() => Any(
    [
        "{}", "{\"a\":true}", "{\"a\":\"1\",\"b\":[{\"name\":\"x\"}]}", "{\"a\":null,\"b\":null}", "{\"a\":1,\"b\":9007199254740993}", "{\"b\":[[{}]],\"a\":{\"name\":[]}}",
        "{\"a\":\"\\ud800\"}", "{\"a\":1e400,\"b\":-0.0}", "{\"b\":{\"name\":\"x\",\"inner\":{\"name\":null}},\"a\":false}", "{\"a\":\"\\u0000\",\"a\":\"2\"}",
    ]);

    private string Change(string text)
    {
        var at = _random.Next(text.Length);
        var length = Math.Min(_random.Next(_random.Next(6) == 0 ? 60 : 8), text.Length - at);
        return _random.Next(5) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Any(Words)),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Insert(_random.Next(text.Length), text.Substring(at, length)),
            _ => text.Remove(at, length).Insert(at, Any(Words)),
        };
    }

    private string Any(string[] texts) => texts[_random.Next(texts.Length)];
}
