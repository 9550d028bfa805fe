namespace CrmPlatform.Cli.Schemas;

/// <summary>What a change of a schema means for clients that were written before it.</summary>
internal enum ChangeLevel
{
    /// <summary>No client can notice.</summary>
    Safe,

    /// <summary>Requests are accepted as before, but a client may get or cause what it did not expect.</summary>
    Dangerous,

    /// <summary>Requests that were accepted are refused, or their answers have another shape.</summary>
    Breaking,
}
