using CrmPlatform.Cli.CommandLine;
using CrmPlatform.Cli.Csv;
using CrmPlatform.Cli.Endpoint;

namespace CrmPlatform.Cli.Import;

/// <summary>What does not fit between a mapping, a file and the schema, and how an import breaks off, as sentences.</summary>
internal static class ImportErrors
{
    public static string UnknownColumn(string column, SourceFile file) =>
        $"The mapping names the column '{column}', which '{file.Name}' has not.{Nearest(column, file.Columns)}";

    public static string UnknownChild(string child, IEnumerable<string> known) =>
        $"The mapping asks for each of '{child}', but its children are {List(known)}.";

    public static string UnknownLookup(string lookup, IEnumerable<string> known) =>
        $"The mapping asks the lookup '{lookup}', but its lookups are {List(known)}.";

    public static string UnknownMutation(string mutation, EndpointSchema schema) =>
        $"The endpoint has no mutation '{mutation}'.{Nearest(mutation, schema.Mutations.Keys)} The tenant may lack the module that brings it.";

    public static string NoInput(string mutation) =>
        $"The mutation '{mutation}' has no argument 'input', so that it cannot be imported into.";

    public static string NoPayload(string mutation, TypeRef type) =>
        $"The mutation '{mutation}' answers '{type}', which has no list 'errors', so that refusals could not be told. It cannot be imported into.";

    public static string UnknownField(string mutation, string path, SchemaType type, string field) =>
        $"The input '{path}' of '{mutation}' names '{field}', which '{type.Name}' has not.{Nearest(field, type.InputFields.Keys)}";

    public static string NotAnObject(string mutation, string path, TypeRef type) =>
        $"The input '{path}' of '{mutation}' goes into '{type}', which has no fields. End the path there.";

    public static string NotAList(string mutation, string path, TypeRef type) =>
        $"The input '{path}' of '{mutation}' is used as a list, but it is '{type}'.";

    public static string NotALeaf(string mutation, string path, TypeRef type) =>
        $"The input '{path}' of '{mutation}' is '{type}'. Give its parts, such as '{path}.x', or for a list use 'each'.";

    public static string GivenTwice(string mutation, string path) =>
        $"The input '{path}' of '{mutation}' is given twice, as a value and as an object of parts. Keep one.";

    public static string RequiredMissing(string mutation, string path, TypeRef type) =>
        $"The mutation '{mutation}' needs the input '{path}' ({type}), and the mapping does not give it.";

    public static string NoSource(string mutation, string path) =>
        $"The input '{path}' of '{mutation}' must have exactly one of 'column', 'text', 'constant', 'result' and 'each'; a lookup goes with a column or a text.";

    public static string BadConstant(string mutation, string path, string problem) =>
        $"The constant of the input '{path}' of '{mutation}' is wrong: {problem}";

    public static string ResultNotBefore(string mutation, string path, string result) =>
        $"The input '{path}' of '{mutation}' takes the result '{result}', but no earlier step is called '{result.Split('.')[0]}'.";

    public static string UnknownResult(string result, string type, string field) =>
        $"The result '{result}' names '{field}', which '{type}' has not.";

    public static string LookupDoesNotFit(string name, string what) =>
        $"The lookup '{name}' does not fit: {what}";

    public static CrmToolException BrokenOff(CrmToolException cause, string file, int created, int firstLine, int lastLine) => new(
        $"{cause.Message}\n'{file}' was imported as far as line {firstLine}, with {created} rows created. Whether the rows from line {firstLine} to {lastLine} were done is not known: look them up before you import the rest.",
        ExitCodes.Endpoint);

    private static string Nearest(string name, IEnumerable<string> known)
    {
        var all = known.ToList();
        var near = all.Where(k => Distance(k.ToLowerInvariant(), name.ToLowerInvariant()) <= Math.Max(2, name.Length / 3)).Take(3).ToList();
        return near.Count > 0 ? $" Did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?" : $" It has {List(all)}.";
    }

    private static string List(IEnumerable<string> names)
    {
        var all = names.Where(n => n.Length > 0).Order(StringComparer.Ordinal).ToList();
        return all.Count == 0 ? "none" : string.Join(", ", all.Take(30)) + (all.Count > 30 ? " …" : "");
    }

    // Levenshtein's distance between two words.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
