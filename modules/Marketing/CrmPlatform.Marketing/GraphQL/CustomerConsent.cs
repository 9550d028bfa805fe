using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>Whether a customer may be taken into a campaign.</summary>
/// <param name="Customer">The customer; null when it is not there.</param>
[TenantQuery("query($id: ID!, $channel: ConsentChannel) { customer(id: $id) { mayContact(purpose: \"marketing\", channel: $channel) } }")]
internal sealed record CustomerConsent(CustomerConsent.Found? Customer)
{
    /// <summary>A customer that is there.</summary>
    /// <param name="MayContact">Whether it may be addressed.</param>
    internal sealed record Found(bool MayContact);

    /// <summary>Refuses a customer that is not there, or does not want to be addressed in the campaign's way.</summary>
    public static async Task CheckAsync(ITenantGraph graph, Guid customerId, CampaignType type, CancellationToken cancellation)
    {
        var answer = await graph.QueryAsync<CustomerConsent>(new { id = NodeId.Encode("Customer", customerId), channel = ChannelOf(type) }, cancellation);
        Sdk.Rules.Check(new CustomerMustAgree((answer.Customer ?? throw new NotFoundException("Customer", customerId)).MayContact));
    }

    private static string? ChannelOf(CampaignType type) => type switch
    {
        CampaignType.Email or CampaignType.Newsletter => "EMAIL",
        CampaignType.Telesales => "PHONE",
        CampaignType.Mail => "POST",
        CampaignType.Social => "SOCIAL",
        _ => null,
    };
}
