namespace CrmPlatform.Sdk.Analysis;

/// <summary>What a field holds, and with it what its normal form is.</summary>
public enum MatchForm
{
    /// <summary>Any text: words of small letters and digits.</summary>
    Text,

    /// <summary>A telephone number: its digits.</summary>
    Phone,

    /// <summary>An e-mail address: in small letters.</summary>
    Email,
}
