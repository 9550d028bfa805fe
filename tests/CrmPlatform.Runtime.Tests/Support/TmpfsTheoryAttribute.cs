namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>A theory that needs a disk of its own to fill.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TmpfsTheoryAttribute : TheoryAttribute
{
    public TmpfsTheoryAttribute()
    {
        if (!SmallDisk.CanBeHad)
        {
            Skip = "A small disk can only be mounted by root on Linux.";
        }
    }
}
