using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using CrmPlatform.Runtime.Database.Audit;

namespace CrmPlatform.Runtime.Database.Roles;

/// <summary>How often roles and teams were changed; there is one row.</summary>
[NotAudited]
[Table("access_version")]
public sealed class AccessVersionRow
{
    /// <summary>The only key.</summary>
    public const int OnlyId = 1;

    /// <summary>The key.</summary>
    [Key]
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public int Id { get; init; } = OnlyId;

    /// <summary>The count.</summary>
    public int Version { get; set; }
}
