using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmPlatform.Sdk.Database;

/// <summary>The last look at what goes into an encrypted column: a clear text never does.</summary>
internal sealed class EncryptedTextConverter() : ValueConverter<string, string>(value => EncryptedText.Check(value), value => value);
