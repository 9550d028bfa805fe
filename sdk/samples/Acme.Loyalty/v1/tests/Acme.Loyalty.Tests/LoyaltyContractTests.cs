using CrmPlatform.Sdk.Testing;

namespace Acme.Loyalty.Tests;

public sealed class LoyaltyContractTests : ModuleContractTests<LoyaltyModule>;
