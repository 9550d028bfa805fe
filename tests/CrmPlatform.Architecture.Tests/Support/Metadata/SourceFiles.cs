using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace CrmPlatform.Architecture.Tests.Support.Metadata;

/// <summary>Knows from an assembly's symbols in which source file a type was written.</summary>
internal sealed class SourceFiles(MetadataReader symbols)
{
    // Written by the compiler for types without code, such as enumerations and interfaces.
    private static readonly Guid TypeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    /// <summary>The type's file; null for what the compiler or a generator wrote.</summary>
    public string? Of(TypeDefinitionHandle handle, TypeDefinition type) =>
        FromCode(type).Concat(FromMark(handle)).FirstOrDefault(f => !f.Contains("/obj/", StringComparison.Ordinal));

    private IEnumerable<string> FromCode(TypeDefinition type) => type.GetMethods()
        .Select(m => symbols.GetMethodDebugInformation(m.ToDebugInformationHandle()))
        .SelectMany(m => m.Document.IsNil ? m.SequencePointsBlob.IsNil ? [] : m.GetSequencePoints().Select(p => p.Document) : [m.Document])
        .Select(Name);

    private IEnumerable<string> FromMark(TypeDefinitionHandle handle)
    {
        foreach (var mark in symbols.GetCustomDebugInformation(handle).Select(symbols.GetCustomDebugInformation))
        {
            if (symbols.GetGuid(mark.Kind) == TypeDefinitionDocuments)
            {
                var documents = symbols.GetBlobReader(mark.Value);
                while (documents.RemainingBytes > 0)
                {
                    yield return Name(MetadataTokens.DocumentHandle(documents.ReadCompressedInteger()));
                }
            }
        }
    }

    private string Name(DocumentHandle document) => symbols.GetString(symbols.GetDocument(document).Name).Replace('\\', '/');
}
