using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Addresses;
using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Customers.Domain.Classification;
using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Domain.Consents;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Dates;
using CrmPlatform.Customers.Domain.Duplicates;
using CrmPlatform.Customers.Domain.Labels;
using CrmPlatform.Customers.Domain.Merging;
using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Customers.Domain.Relationships;
using CrmPlatform.Customers.Domain.Requests;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Customers.Domain.Timeline;
using CrmPlatform.Customers.Domain.Transactions;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database;

/// <summary>The tables of the module.</summary>
[NotPersonal(
    "Customer.Number", "Customer.Source", "Customer.Industry", "Customer.Segment", "Customer.Owner", "Customer.Region", "Customer.Country",
    "Address.Region", "Address.Country", "RelationshipType.Name", "RelationshipType.InverseName", "CustomerTeam.Name",
    "CustomerNeed.Type", "NeedLink.RecordType", "CommunicationParticipant.User",
    "Segment.Name", "Segment.Description", "Segment.RuleText", "ClassificationStandard.Name",
    "ClassificationRule.Name", "ClassificationRule.Class", "ClassificationRule.RuleText",
    "Consent.Purpose", "Consent.CodeHash",
    "TimelineEntry.Kind", "TimelineEntry.Module", "TimelineEntry.Caller",
    "CustomerTransaction.Reference", "CustomerTransaction.Currency", "CustomerTransaction.Channel",
    "AnalysisModel.Currency", "AnalysisModel.FeatureList", "AnalysisModel.ParameterList", "AnalysisModel.MetricList",
    "MergeRecord.Demoted", "MergeMove.Module", "MergeMove.RecordType", "MergeMove.Property",
    "DuplicateRule.Name", "DuplicateRule.FieldList", "DuplicateSet.Rule", "DuplicateSet.Fingerprint")]
public sealed class CustomersDbContext(DbContextOptions<CustomersDbContext> options) : ModuleDbContext(options)
{
    /// <summary>The customers.</summary>
    public DbSet<Customer> Customers => Set<Customer>();

    /// <summary>The customers' contacts.</summary>
    public DbSet<Contact> Contacts => Set<Contact>();

    /// <summary>That contacts also speak for other customers than their own.</summary>
    public DbSet<ContactAffiliation> Affiliations => Set<ContactAffiliation>();

    /// <summary>The postal addresses of customers.</summary>
    public DbSet<Address> Addresses => Set<Address>();

    /// <summary>How customers can be related.</summary>
    public DbSet<RelationshipType> RelationshipTypes => Set<RelationshipType>();

    /// <summary>How customers are related, once from either side.</summary>
    public DbSet<Relationship> Relationships => Set<Relationship>();

    /// <summary>The words that customers are marked with.</summary>
    public DbSet<CustomerTag> Tags => Set<CustomerTag>();

    /// <summary>The teams that look after customers.</summary>
    public DbSet<CustomerTeam> Teams => Set<CustomerTeam>();

    /// <summary>What customers need.</summary>
    public DbSet<CustomerNeed> Needs => Set<CustomerNeed>();

    /// <summary>The records that see to needs.</summary>
    public DbSet<NeedLink> NeedLinks => Set<NeedLink>();

    /// <summary>The groups of customers that are treated alike.</summary>
    public DbSet<Segment> Segments => Set<Segment>();

    /// <summary>The customers' stays in segments, present and past.</summary>
    public DbSet<SegmentMembership> Memberships => Set<SegmentMembership>();

    /// <summary>By what customers are classified.</summary>
    public DbSet<ClassificationStandard> ClassificationStandards => Set<ClassificationStandard>();

    /// <summary>The rules of the standards.</summary>
    public DbSet<ClassificationRule> ClassificationRules => Set<ClassificationRule>();

    /// <summary>The customers' classes.</summary>
    public DbSet<CustomerClassification> Classifications => Set<CustomerClassification>();

    /// <summary>What customers agree to.</summary>
    public DbSet<Consent> Consents => Set<Consent>();

    /// <summary>What people ask of us about what we know of them.</summary>
    public DbSet<DataSubjectRequest> DataSubjectRequests => Set<DataSubjectRequest>();

    /// <summary>The days of customers that somebody is reminded of.</summary>
    public DbSet<ImportantDate> ImportantDates => Set<ImportantDate>();

    /// <summary>The addresses of customers and contacts.</summary>
    public DbSet<ContactPoint> ContactPoints => Set<ContactPoint>();

    /// <summary>The talks with customers.</summary>
    public DbSet<Communication> Communications => Set<Communication>();

    /// <summary>What was said in the talks, as far as the caller may see it.</summary>
    public DbSet<CommunicationBody> Bodies => Set<CommunicationBody>();

    /// <summary>Who took part in the talks.</summary>
    public DbSet<CommunicationParticipant> Participants => Set<CommunicationParticipant>();

    /// <summary>What happened with customers.</summary>
    public DbSet<TimelineEntry> TimelineEntries => Set<TimelineEntry>();

    /// <summary>What customers bought.</summary>
    public DbSet<CustomerTransaction> Transactions => Set<CustomerTransaction>();

    /// <summary>When customers are likely one.</summary>
    public DbSet<DuplicateRule> DuplicateRules => Set<DuplicateRule>();

    /// <summary>Customers that are likely one.</summary>
    public DbSet<DuplicateSet> DuplicateSets => Set<DuplicateSet>();

    /// <summary>Which customers those are.</summary>
    public DbSet<DuplicateMember> DuplicateMembers => Set<DuplicateMember>();

    /// <summary>Which customers became one.</summary>
    public DbSet<MergeRecord> Merges => Set<MergeRecord>();

    /// <summary>What moved with them.</summary>
    public DbSet<MergeMove> MergeMoves => Set<MergeMove>();

    /// <summary>The analyses that were made.</summary>
    public DbSet<AnalysisModel> Models => Set<AnalysisModel>();

    /// <summary>What the analyses say of customers.</summary>
    public DbSet<CustomerScore> Scores => Set<CustomerScore>();

    /// <summary>Who asks, for the visibility of what was said.</summary>
    internal string CallerName => Caller.CallerName;

    /// <summary>Whether the caller sees what was said without having taken part.</summary>
    internal bool SeesPrivate => Caller.AccessTo(CustomersPermissions.ReadPrivate).Owners is null;

    /// <summary>The users in the caller's teams and those below, the caller first.</summary>
    internal IReadOnlyList<string> Colleagues => Caller.Colleagues;

    /// <summary>The caller's teams and those below.</summary>
    internal IReadOnlyList<string> CallerTeams => Caller.Teams;

    private ModuleSession Caller => Session ?? ModuleSession.System;
}
