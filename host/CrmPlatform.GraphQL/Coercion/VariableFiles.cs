using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Coercion;

/// <summary>The files that came in the places of a variable's values.</summary>
/// <param name="files">The files by their places among the variables, such as <c>input.files.0</c>.</param>
/// <param name="variable">The variable's name.</param>
internal readonly struct VariableFiles(IReadOnlyDictionary<string, UploadedFile>? files, string variable)
{
    /// <summary>The file in a place; null when there is none.</summary>
    public UploadedFile? At(InputPath path) => files?.GetValueOrDefault(variable + path.ToDotted());
}
