/** Words of the resident ledger beside the titles of its columns. */
export const residents = {
  voidedTitle: '已作废的老年人档案',
  documentKinds: {
    residentId: '居民身份证', hkMoTwResidencePermit: '港澳台居民居住证', hkMoTravelPermit: '港澳居民来往内地通行证', twTravelPermit: '台湾居民来往大陆通行证',
    foreignPermanentResident: '外国人永久居留身份证', passport: '护照', other: '其他证件', none: '暂无证件',
  },
  none: '无',
};
export type ResidentsText = typeof residents;
