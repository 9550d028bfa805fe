using CrmPlatform.Sdk.Testing;

namespace Acme.Loyalty.Tests;

public sealed class LoyaltyLifecycleTests : ModuleLifecycleTests<LoyaltyModule>;
