using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace CrmPlatform.Runtime.Database.Audit;

/// <summary>The key of a data subject, wrapped by the tenant's. Without it nothing that was sealed for the person can be read.</summary>
[NotAudited]
[Table("subject_keys")]
public sealed class SubjectKeyRow
{
    /// <summary>The person.</summary>
    [Key]
    public Guid Subject { get; init; }

    /// <summary>The key, sealed with the tenant's.</summary>
    [MaxLength(100)]
    public byte[] Wrapped { get; set; } = [];

    /// <summary>Which version of the tenant's key wraps it.</summary>
    public int KeyVersion { get; set; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTime CreatedAt { get; init; }
}
