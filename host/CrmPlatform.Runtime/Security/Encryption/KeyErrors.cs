using CrmPlatform.Runtime.Database.Cells;

namespace CrmPlatform.Runtime.Security.Encryption;

/// <summary>What can be wrong with keys, in words.</summary>
internal static class KeyErrors
{
    public const string NoKeyCode = "CRM2601";
    public const string LostCode = "CRM2602";
    public const string CellCode = "CRM2603";
    public const string NotInFileCode = "CRM2604";

    public static KeyException NoHostKey(string place) => new(
        $"{NoKeyCode} {place} holds no key of 32 bytes in base64. Put the host's key back; a new one cannot open what the old one sealed.");

    public static KeyException CellNotOpened(string tenant, CellPlace place) => new(
        $"{CellCode} The encrypted '{place.Column}' of record '{place.Record}' in '{place.Table}' of tenant '{tenant}' cannot be opened: it was changed or put there by somebody else than the host, or its key is lost. Restore the record from a backup, with the keys that the backup has.");

    public static KeyException SubjectKeyLost(string tenant) => new(
        $"{LostCode} A person's key in the database of tenant '{tenant}' cannot be opened: it was wrapped by a key that the catalog does not have. Restore the tenant with its keys, as its backup has them. Nothing was changed.");

    public static KeyException HostKeyLost(string purpose, string? path) => new(
        $"{LostCode} The key '{purpose}' cannot be opened: it was wrapped by a host key that this host does not have. Put that key back, as a further line of '{path ?? HostKeys.Variable}': every host of these tenants needs the same. Nothing was changed.");

    public static KeyException KeysNotInFile() => new(
        $"{NotInFileCode} The host's key was not changed: it stands in the variable {HostKeys.Variable}, which this host cannot write. Put a new key before the others there, restart the host and rotate again with --rewrap.");
}
