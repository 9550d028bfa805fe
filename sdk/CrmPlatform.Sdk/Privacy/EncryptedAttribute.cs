namespace CrmPlatform.Sdk.Privacy;

/// <summary>Keeps a text of a record encrypted in the database.</summary>
/// <remarks>
/// Modules and clients read and write it as any other text; whoever has only the database, its files or its backups reads
/// nothing. Nobody can sort or group by it, compute of it or look for a part of it: it is not in those inputs.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EncryptedAttribute : Attribute
{
    /// <summary>Whether records are found by the whole text, whatever the case of its letters. Default: false.</summary>
    /// <remarks>
    /// A second column then holds a code of the text, named after the property with <c>Index</c> behind it. Equal texts have
    /// equal codes: where there are few texts to choose from, they tell what stands there.
    /// </remarks>
    public bool Searchable { get; set; }

    /// <summary>Whether texts are read that were stored in clear before the property was encrypted. Default: false.</summary>
    /// <remarks>For the first version that encrypts what an earlier one did not. The version after takes it away: else whoever has the database can put texts there.</remarks>
    public bool MayBeClear { get; set; }
}
