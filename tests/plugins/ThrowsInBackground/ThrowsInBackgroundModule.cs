using CrmPlatform.Sdk;

[assembly: CrmModule("test.throws-in-background")]

namespace ThrowsInBackground;

/// <summary>Throws where nobody waits.</summary>
public sealed class ThrowsInBackgroundModule : CrmModule;
